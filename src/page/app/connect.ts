import type {PageEvent} from '../wire.js';
import type {Store} from './store.js';

/** Listens to the server for as long as the page is open. The browser comes back by itself when the connection breaks. */
export const connect = (store: Store): void => {
	const source = new EventSource('events');
	source.onmessage = ({data}) => store.tell(JSON.parse(String(data)) as PageEvent);
	source.onerror = () => store.connection('lost');
};
