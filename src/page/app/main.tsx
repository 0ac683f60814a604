import './app.css';
import {render} from 'preact';
import {App} from './app.js';
import {connect} from './connect.js';
import {makeStore} from './store.js';

const store = makeStore();
connect(store);
const root = document.getElementById('app');
if (root) render(<App store={store} />, root);
