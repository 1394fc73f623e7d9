// Runs in the page: how long from a key to the next paint, and how often what is computed was drawn anew meanwhile.
;(() => {
  const keys = []
  const events = []
  const drawn = { figures: 0, sentences: 0 }

  // From the moment the browser got the key, so that waiting for a busy page counts, to the first task after the frame.
  addEventListener('keydown', (event) => {
    const { timeStamp, key } = event
    requestAnimationFrame(() => {
      const afterFrame = new MessageChannel()
      afterFrame.port1.onmessage = () => { keys.push({ key, at: timeStamp, milliseconds: performance.now() - timeStamp }) }
      afterFrame.port2.postMessage(null)
    })
  }, { capture: true })

  // What browsers report as interaction to next paint: in steps of 8 ms, from 16 ms on.
  new PerformanceObserver((list) => {
    for (const { name, duration, interactionId, startTime } of list.getEntries()) if (interactionId > 0 && name.startsWith('key')) events.push({ interactionId, at: startTime, milliseconds: duration })
  }).observe({ type: 'event', durationThreshold: 16, buffered: false })

  const count = (node, what) => {
    if (node !== null) new MutationObserver(() => { drawn[what] += 1 }).observe(node, { childList: true, characterData: true, subtree: true })
  }
  globalThis.keyTiming = {
    watch: (figure, sentences) => {
      count(document.getElementById(figure), 'figures')
      count(document.querySelector(sentences), 'sentences')
    },
    /** What was measured since the last call. */
    take: () => ({ keys: keys.splice(0), events: events.splice(0), drawn: { ...drawn } }),
  }
})()
