// Loaded into a child before its own code: when the parent is gone, even by kill -9, the child goes too and frees its port.
if (process.channel) {
  process.channel.unref()
  process.once('disconnect', () => process.exit(1))
}
