import './options.css';
import { render } from 'preact';
import { watchTheme } from '../../shared/app/theme.ts';
import { openDesk } from '../../shared/desk/open-desk.ts';
import { OptionsPage } from './OptionsPage.tsx';

const desk = await openDesk();
watchTheme(desk.settings, document.documentElement);
render(<OptionsPage desk={desk} />, document.getElementById('root')!);
