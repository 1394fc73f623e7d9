import { createRoot, type Root } from 'react-dom/client'
import { citesOf } from '@/components/document/figure-mode'
import { FigurePopup } from '@/components/document/figure-popup'
import { fetchTraces, type FigureTraces } from '@/components/document/figure-traces'

let fetching: Promise<FigureTraces | null> | null = null
let root: Root | null = null

/** Opens the card of a figure, or follows its link where nothing is known of it. A photograph's traces are larger than its page: they come with the first card. */
export const showFigure = async (element: HTMLAnchorElement, area: HTMLElement, tracesFrom: string): Promise<void> => {
  fetching ??= fetchTraces(tracesFrom)
  const traces = await fetching
  if (traces === null) fetching = null
  const cites = citesOf(element.dataset['cites'] ?? '')
  if (traces === null || !cites.some((ref) => traces[ref] !== undefined)) {
    window.location.assign(element.href)
    return
  }
  root ??= createRoot(area.appendChild(document.createElement('div')))
  const printed = element.textContent
  const shown = root
  shown.render(<FigurePopup key={`${cites.join()}${printed}${String(Date.now())}`} opened={{ element, cites, area, printed }} find={(ref) => traces[ref]} onClose={() => { shown.render(null) }} />)
}
