import './withoutEval';
import './nonce';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '../ui/theme/fonts.css';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { required } from '../../shared/base/result';
import { ClosedScreen } from '../features/session';
import { App } from './App';
import { createConnection, windowPorts } from './connection';
import { windowPreferences } from './preferences';

const connection = createConnection(windowPorts(window));

createRoot(required(document.getElementById('root'), 'the root element')).render(
  <StrictMode>
    <App connection={connection} preferences={windowPreferences(localStorage)} closedScreen={ClosedScreen} />
  </StrictMode>,
);
