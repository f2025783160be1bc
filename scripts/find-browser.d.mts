export function findBrowser(env?: Readonly<Record<string, string | undefined>>, platform?: string): string
