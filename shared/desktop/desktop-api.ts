/** A file the person chose or dropped. `path` is null where the host does not know it (browser). */
export interface OpenedFile {
  readonly name: string
  readonly path: string | null
  readonly bytes: Uint8Array
}

/** A named kind of file for a dialog. Extensions without dot, lower case. */
export interface FileFilter {
  readonly name: string
  readonly extensions: readonly string[]
}

/** What the person is asked when saving. The name may be any text: the host makes it usable (`cleanFileName`). */
export interface SaveRequest {
  readonly suggestedName: string
  readonly filters: readonly FileFilter[]
  readonly bytes: Uint8Array
}

/** One file of a folder that is saved: its place in it, parts parted by `/`. */
export interface FolderFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Where the program runs and what this host can do; features ask here instead of guessing. */
export interface HostInfo {
  readonly host: 'electron' | 'browser'
  readonly version: string
  readonly dataFolder: string
  readonly platform: string
  readonly can: {
    readonly keychain: boolean
    readonly notifications: boolean
    readonly printToPdf: boolean
    readonly convertLegacy: boolean
  }
}

/** Commands of the native menu and of system shortcuts. */
export type MenuCommand = 'import' | 'save' | 'find' | 'settings' | 'help' | 'large-type' | 'dark'

/** Why the host refused; `message` is one plain Chinese sentence. */
export interface DesktopError {
  readonly code: 'cancelled' | 'too-large' | 'not-found' | 'not-allowed' | 'disk-full' | 'in-use' | 'unavailable' | 'invalid'
  readonly message: string
}

/** An answer of the host. Cancelling a dialog is an error with code `cancelled`, so nothing is thrown across the bridge. */
export type DesktopResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DesktopError }

/** A folder to be saved: the name it should get (any text, which the host makes usable), and its files. */
export interface SaveFolderRequest {
  readonly suggestedName: string
  readonly files: readonly FolderFile[]
}

/**
 * The whole contract between the page and its host. Electron's preload and the browser host both implement it; every
 * argument is checked again on the host's side (`desktop-schema.ts`).
 */
export interface DesktopApi {
  info(): Promise<HostInfo>
  openFiles(request: { readonly filters: readonly FileFilter[]; readonly multiple: boolean }): Promise<DesktopResult<readonly OpenedFile[]>>
  /** Writes atomically (a temporary file, then renamed); the value is the path or name it was saved under. */
  saveFile(request: SaveRequest): Promise<DesktopResult<string>>
  /** Asks for a place and puts a new folder with these files there: all of them or nothing. Never writes into a folder that is there already; the value is the name or path it got. */
  saveFolder(request: SaveFolderRequest): Promise<DesktopResult<string>>
  /** Converts an old Word or WPS file, RTF or ODT to DOCX through an installed LibreOffice; `unavailable` where there is none. */
  convertLegacy(request: { readonly name: string; readonly bytes: Uint8Array }): Promise<DesktopResult<Uint8Array>>
  /** The page as it would print, A4. */
  printToPdf(): Promise<DesktopResult<Uint8Array>>
  notify(request: { readonly title: string; readonly body: string }): Promise<DesktopResult<null>>
  /** Encrypts with the operating system's keychain; `unavailable` where there is none. */
  sealSecret(plain: Uint8Array): Promise<DesktopResult<Uint8Array>>
  openSecret(sealed: Uint8Array): Promise<DesktopResult<Uint8Array>>
  /** Returns the way to stop listening. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
}

declare global {
  /** Put there by the preload or by the browser host's bridge before the page's own script runs. */
  // eslint-disable-next-line no-var
  var hengshenDesktop: DesktopApi | undefined
}
