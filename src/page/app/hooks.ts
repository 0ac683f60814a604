import {useEffect, useState} from 'preact/hooks';
import type {State, Store} from './store.js';

/** The state of the store, always the newest. */
export const useStore = (store: Store): State => {
	const [state, setState] = useState(store.get());
	useEffect(() => {
		setState(store.get());
		return store.watch(() => setState(store.get()));
	}, [store]);
	return state;
};

/** Where the page is, as the part of the address behind `#/` says. */
export const useRoute = (): string => {
	const read = (): string => location.hash.slice(2);
	const [route, setRoute] = useState(read());
	useEffect(() => {
		const changed = (): void => setRoute(read());
		addEventListener('hashchange', changed);
		return () => removeEventListener('hashchange', changed);
	}, []);
	return route;
};

/** A value that outlives a reload of the page. */
export const useKept = (key: string, first: string): readonly [string, (value: string) => void] => {
	const [value, setValue] = useState(() => sessionStorage.getItem(key) ?? first);
	return [
		value,
		next => {
			sessionStorage.setItem(key, next);
			setValue(next);
		},
	];
};
