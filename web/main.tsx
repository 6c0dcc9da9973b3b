import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startTexts } from './i18n.ts';
import { styleNonce } from './theme.ts';

// Mantine takes the nonce by its provider, but what locks scrolling behind a dialog looks for it here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

startTexts();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
