import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { FaultWords } from '../ui/faultWords';
import { LanguageProvider, useLanguage } from '../ui/words';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/kit.css';
import '../ui/data.css';
import './shell.css';
import '../ui/print.css';
import { modules } from './modules';
import { platformFaults } from './platformFaults';
import { queries } from './queries';
import { router } from './router';
import { theme } from './theme';

const faultWords = Object.assign({}, platformFaults, ...modules.map((module) => module.faults ?? {})) as Record<string, string>;

function App() {
  const { language } = useLanguage();
  return (
    <ConfigProvider locale={language === 'zh' ? zh : en} theme={theme} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queries}>
        <FaultWords value={faultWords}>
          <RouterProvider router={router} />
        </FaultWords>
      </QueryClientProvider>
    </ConfigProvider>
  );
}

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
