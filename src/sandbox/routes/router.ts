import type {GraphNode, NodeKind} from '../rules/resolve-node.js';
import type {Method, Route} from './route.js';

/** The route of a call, and what its path names. */
export interface Target {
	readonly route: Route;
	readonly node?: GraphNode;
	/** The last part of a path like `/{user}/permissions/{permission}`. */
	readonly item?: string;
}

/** Finds the route of a call in constant time. */
export interface Router {
	/** A path that begins with a word of its own: `/debug_token`. */
	literal(method: Method, path: string): Route | undefined;
	/** A path that begins with an object. `rest` is what follows its id. */
	/** Whether some object has an edge of this name that needs no token. */
	open(method: Method, rest: readonly string[]): boolean;
	ofNode(method: Method, kind: NodeKind, rest: readonly string[]): Target | undefined;
}

const keyOf = (path: string): string => {
	const [first = '', ...rest] = path.slice(1).split('/');
	if (!first.startsWith('{')) return path;
	return [first.slice(1, -1), ...rest.map(part => (part.startsWith('{') ? '*' : part))].join('/');
};

export const makeRouter = (routes: readonly Route[]): Router => {
	const table = new Map(routes.map(route => [`${route.method} ${keyOf(route.path)}`, route]));
	const open = new Set(
		routes
			.filter(({withoutToken}) => withoutToken)
			.map(({method, path}) => `${method} ${path.split('/').slice(2).join('/')}`),
	);
	return {
		literal: (method, path) => table.get(`${method} ${path}`),
		open: (method, rest) => open.has(`${method} ${rest.join('/')}`),
		ofNode: (method, kind, rest) => {
			const exact = table.get([`${method} ${kind}`, ...rest].join('/'));
			if (exact) return {route: exact};
			const [edge, item] = rest;
			const route = rest.length === 2 ? table.get(`${method} ${kind}/${edge}/*`) : undefined;
			return route && item !== undefined ? {route, item} : undefined;
		},
	};
};
