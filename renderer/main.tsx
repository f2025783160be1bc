import { createRoot } from 'react-dom/client'
import 'antd/dist/antd.css'
import './ui/ui.css'
import './ui/original-look/original-look.css'
import './app/app.css'
import { App } from './app/app'

createRoot(document.getElementById('root')!).render(<App />)
