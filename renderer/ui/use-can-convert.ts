import { useEffect, useState } from 'react'
import type { DesktopApi } from '../../shared/desktop/desktop-api'

/** Whether this host turns old Word files into DOCX; false until it has answered. */
export function useCanConvert(desktop: DesktopApi): boolean {
  const [canConvert, setCanConvert] = useState(false)
  useEffect(() => void desktop.info().then((info) => setCanConvert(info.can.convertLegacy)), [desktop])
  return canConvert
}
