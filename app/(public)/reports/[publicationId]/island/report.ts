// The only script a report begins with (docs/decisions/023). It listens, and fetches the rest when somebody asks for it: a
// number's card when the first number is pressed, the rules when the report is to be verified.

const page = document.querySelector<HTMLElement>('main')
const tracesFrom = document.querySelector<HTMLElement>('[data-traces]')?.dataset['traces']

const figureAt = (target: EventTarget | null): HTMLAnchorElement | null => (target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-cites]') : null)

const cards = () => import('./show-figure')

const press = (event: MouseEvent): void => {
  const figure = figureAt(event.target)
  // A new tab, a download: the browser's business.
  if (figure === null || page === null || tracesFrom === undefined || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  figure.setAttribute('aria-busy', 'true')
  // Offline, or withdrawn meanwhile: the figure's own page says what there is to say.
  cards().then(({ showFigure }) => showFigure(figure, page, tracesFrom)).catch(() => { window.location.assign(figure.href) }).finally(() => { figure.removeAttribute('aria-busy') })
}

document.addEventListener('click', press)
document.addEventListener('pointerdown', (event) => {
  if (figureAt(event.target) !== null) void cards()
}, { passive: true })

const button = document.querySelector<HTMLButtonElement>('[data-verify]')
const result = document.getElementById('verified')

const verify = async (asked: HTMLButtonElement, into: HTMLElement): Promise<void> => {
  if (asked.ariaDisabled === 'true') return
  asked.ariaDisabled = 'true'
  asked.textContent = '正在核对…'
  try {
    const { showVerification } = await import('./show-verification')
    await showVerification(asked.dataset['verify'] ?? '', into)
  } catch {
    into.textContent = '核对没有做成，请检查网络后再试。'
  }
  asked.ariaDisabled = null
  asked.textContent = '再核对一次'
}

if (button !== null && result !== null) {
  button.hidden = false
  button.addEventListener('click', () => { void verify(button, result) })
}
