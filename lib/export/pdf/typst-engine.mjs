// The typesetter. Plain JavaScript, because a worker thread is started on it as it is, from a bundled server too.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { declareAccessible } from './declare-accessible.mjs'

const main = 'booklet.typ'
const data = 'paper.json'
const sources = [main, 'grid.typ', 'page-kinds.typ']
const natives = ['@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu', '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl']

class TypesettingError extends Error {
  name = 'TypesettingError'
}

const described = (diagnostics) =>
  diagnostics.map((it) => (typeof it === 'string' ? it : [it.message, ...(it.hints ?? [])].join(' '))).join('；')

/** A family that is not there is drawn in another one: the same booklet would look different elsewhere. */
const refuseUnknownFonts = (warnings) => {
  const unknown = warnings.filter((it) => /unknown font family/.test(described([it])))
  if (unknown.length > 0) throw new TypesettingError(`排版缺少字体：${described(unknown)}`)
}

const nativeBinding = (require) => {
  for (const name of natives) {
    try {
      return require(name)
    } catch (error) {
      if (error?.code !== 'MODULE_NOT_FOUND' && error?.code !== 'ERR_DLOPEN_FAILED') throw error
    }
  }
  return null
}

const openNative = ({ NodeCompiler }, { folder, fonts }) => {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fonts] }] })
  return {
    kind: 'native',
    render: (paper, { standard = 'ua-1' } = {}) => {
      compiler.mapShadow(path.join(folder, data), Buffer.from(paper))
      const compiled = compiler.compile({ mainFilePath: path.join(folder, main) })
      const error = compiled.takeError()
      if (error) throw new TypesettingError(`排版失败：${described(error.shortDiagnostics)}`)
      refuseUnknownFonts(compiled.takeWarnings()?.shortDiagnostics ?? [])
      try {
        return compiler.pdf(compiled.result, standard === null ? {} : { pdfStandard: standard })
      } finally {
        compiler.evictCache(2)
      }
    },
  }
}

const openWasm = async (require, { folder, fonts }) => {
  const typst = await import(pathToFileURL(require.resolve('@myriaddreamin/typst-ts-web-compiler')).href)
  await typst.default()
  const builder = new typst.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const file of fonts) await builder.add_raw_font(new Uint8Array(fs.readFileSync(file)))
  const compiler = await builder.build()
  for (const name of sources) compiler.add_source(`/${name}`, fs.readFileSync(path.join(folder, name), 'utf8'))
  const pdf = 1
  const structuredDiagnostics = 3
  return {
    kind: 'wasm',
    render: (paper, { standard = 'ua-1' } = {}) => {
      compiler.map_shadow(`/${data}`, new TextEncoder().encode(paper))
      const world = compiler.snapshot('/', `/${main}`, [])
      try {
        const { result, diagnostics = [] } = world.get_artifact(pdf, structuredDiagnostics)
        if (!result) throw new TypesettingError(`排版失败：${described(diagnostics)}`)
        refuseUnknownFonts(diagnostics)
        return standard === null ? result : declareAccessible(result)
      } finally {
        world.free()
      }
    },
  }
}

/** The native typesetter where its package is installed, its WebAssembly build elsewhere. */
export const openEngine = async (settings) => {
  const require = createRequire(path.join(settings.folder, main))
  const binding = settings.prefer === 'wasm' ? null : nativeBinding(require)
  return binding ? openNative(binding, settings) : openWasm(require, settings)
}
