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
	/** Whether some object has an edge of this name that needs no token. */
	open(method: Method, rest: string): boolean;
	/** A path that begins with an object. `rest` is what follows its id: nothing, `/accounts`, `/permissions/email`. */
	ofNode(method: Method, kind: NodeKind, rest: string): Target | undefined;
}

/** `/{page}/roles` as `page/roles`; the part that stands for an item is empty. */
const keyOf = (path: string): string =>
	path.startsWith('/{') ? path.slice(2).replace('}', '').replace(/\{.*$/, '') : path;

export const makeRouter = (routes: readonly Route[]): Router => {
	const table = new Map(routes.map(route => [`${route.method} ${keyOf(route.path)}`, route]));
	const open = new Set(
		routes
			.filter(({withoutToken}) => withoutToken)
			.map(({method, path}) => `${method} ${path.slice(path.indexOf('/', 1))}`),
	);
	return {
		literal: (method, path) => table.get(`${method} ${path}`),
		open: (method, rest) => open.has(`${method} ${rest}`),
		ofNode: (method, kind, rest) => {
			const exact = table.get(`${method} ${kind}${rest}`);
			if (exact) return {route: exact};
			const end = rest.lastIndexOf('/') + 1;
			const route = table.get(`${method} ${kind}${rest.slice(0, end)}`);
			return route && {route, item: rest.slice(end)};
		},
	};
};
