import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The scripts of all pages as one module. `regnowUrl` replaces the address of RegNow that the checkout posts to. */
export async function bundleClient(regnowUrl: string | undefined): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../client/main.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'silent',
    define: { 'process.env.REGNOW_URL': regnowUrl === undefined ? 'undefined' : JSON.stringify(regnowUrl) },
  })
  return outputFiles[0]!.text
}
