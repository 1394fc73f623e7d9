// Reads one workbook in a thread of its own, which can be ended when it takes too long or too much.
import { parentPort, workerData } from 'node:worker_threads'
import { readCells, Unreadable } from './read-cells.mjs'

try {
  parentPort.postMessage({ sheets: await readCells(workerData) })
} catch (error) {
  parentPort.postMessage({ refusal: error instanceof Unreadable ? error.message : '读不出来。请重新下载工作簿填写，或在 Excel 中打开后另存再导入。' })
}
