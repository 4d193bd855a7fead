import { render } from 'preact';
import { EXAMPLES } from '../examples.tsx';
import '../styles/ui.css';
import '../styles/sharing.css';
import '../styles/meeting-rows.css';
import '../styles/meeting.css';
import '../styles/session.css';
import '../styles/session-choose.css';
import '../styles/session-beside.css';
import '../styles/brief.css';
import '../styles/story.css';
import '../styles/story-cell.css';
import '../styles/story-table.css';
import '../styles/strip.css';
import '../styles/thread.css';
import '../styles/brief-paper.css';
import '../styles/room.css';
import '../styles/after.css';
import '../styles/tracker.css';
import '../styles/sharing-pages.css';
import '../styles/suggestions.css';
import '../styles/themes.css';
import '../styles/toolbar.css';
import { Gallery } from './Gallery.tsx';
import './gallery.css';

const wanted = new URLSearchParams(location.search);
const look = wanted.get('theme');
if (look !== null) document.documentElement.setAttribute('data-theme', look);
const only = wanted.get('only')?.toLowerCase();
const shown = EXAMPLES.filter(
  (each) => only === undefined || `${each.component} ${each.state}`.toLowerCase().includes(only),
);
const root = document.getElementById('gallery');
if (root) render(<Gallery examples={shown} />, root);
