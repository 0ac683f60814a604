import type {GraphNode} from '../rules/resolve-node.js';
import type {Method, Route} from './route.js';

/** Finds the route of a call in constant time. */
export interface Router {
	/** A path that begins with a word of its own: `/debug_token`. */
	literal(method: Method, path: string): Route | undefined;
	/** A path that begins with an object. `rest` is what follows its id. */
	ofNode(method: Method, kind: GraphNode['kind'], rest: readonly string[]): Route | undefined;
}

const keyOf = (path: string): string => {
	const [first = '', ...rest] = path.slice(1).split('/');
	if (!first.startsWith('{')) return path;
	return [first.slice(1, -1), ...rest.map(part => (part.startsWith('{') ? '*' : part))].join('/');
};

export const makeRouter = (routes: readonly Route[]): Router => {
	const table = new Map(routes.map(route => [`${route.method} ${keyOf(route.path)}`, route]));
	return {
		literal: (method, path) => table.get(`${method} ${path}`),
		ofNode: (method, kind, [edge, item]) => {
			if (edge === undefined) return table.get(`${method} ${kind}`);
			if (item === undefined) return table.get(`${method} ${kind}/${edge}`);
			return table.get(`${method} ${kind}/${edge}/${item}`) ?? table.get(`${method} ${kind}/${edge}/*`);
		},
	};
};
