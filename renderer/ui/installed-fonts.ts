/**
 * Which of these fonts this computer has. Asked by loading each as a local font: the browser refuses names it does not
 * find, where `document.fonts.check` says yes to any. Names are full font names, Chinese or Latin.
 */
export async function installedFonts(names: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all([...new Set(names)].map(async (name) => ((await isInstalled(name)) ? [name] : [])))
  return new Set(found.flat())
}

async function isInstalled(name: string): Promise<boolean> {
  try {
    await new FontFace('hs-installed', `local("${name.replaceAll('"', '')}")`).load()
    return true
  } catch {
    // The one answer a browser gives for a font that is not there.
    return false
  }
}
