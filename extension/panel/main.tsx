import './panel.css';
import { render } from 'preact';
import { watchTheme } from '../../shared/app/theme.ts';
import { askPublic } from '../ask-public.ts';
import { openDeskHere } from '../open-desk-here.ts';
import { createCardState } from './card-actions.ts';
import { watchFocusRequests } from './focus-requests.ts';
import { Panel } from './Panel.tsx';
import { openPairing } from './pairing-model.ts';
import { createPanelModel } from './panel-model.ts';

const desk = await openDeskHere({ askPublic });
const world = { now: () => Date.now(), random: (n: number) => crypto.getRandomValues(new Uint8Array(n)) };
const model = createPanelModel(desk, world, new AbortController().signal);
const cards = createCardState(model);
const root = document.getElementById('root')!;
watchTheme(desk.settings, document.documentElement);
watchFocusRequests(model, cards);
render(<Panel model={model} cards={cards} pairing={openPairing(desk, new AbortController().signal)} />, root);
