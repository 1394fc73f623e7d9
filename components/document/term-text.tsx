import { cutAtTerms, type ExplainedTerm } from './terms'

/** A text whose terms can be asked: each is a button that opens its card, by the browser's own means and without a script. */
export const TermText = ({ text, terms }: { readonly text: string; readonly terms: readonly ExplainedTerm[] }) =>
  // Pieces of one text never move against each other, so their position is their key.
  cutAtTerms(text, terms).map((piece, index) => (typeof piece === 'string' ? piece : <button key={index} type="button" className="term" popoverTarget={piece.id}>{piece.name}</button>))
