import './options.css';
import { render } from 'preact';
import { watchTheme } from '../../shared/app/theme.ts';
import { openDeskHere } from '../open-desk-here.ts';
import { OptionsPage } from './OptionsPage.tsx';

const desk = await openDeskHere();
watchTheme(desk.settings, document.documentElement);
render(<OptionsPage desk={desk} />, document.getElementById('root')!);
