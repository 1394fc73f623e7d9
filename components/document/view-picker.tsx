type ViewPickerProps = {
  /** Unique on the page: the table's id. */
  readonly name: string
  readonly views: readonly string[]
}

/** 看哪一栏: native radio buttons, seen only where the table is too wide for the screen. `document.css` does the rest. */
export const ViewPicker = ({ name, views }: ViewPickerProps) => (
  <fieldset className="view-picker">
    <legend className="sr-only">看哪一栏</legend>
    {views.map((view, index) => (
      <label key={view}>
        <input type="radio" name={`view-${name}`} value={index} defaultChecked={index === 0} className={`v${String(index)}`} />
        <span>{view}</span>
      </label>
    ))}
  </fieldset>
)
