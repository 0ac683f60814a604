import type {Call} from '../graph/error.js';

/** Whether a call is one of the patterns: `POST /{page}/messages` fits a POST of `/me/messages`. */
export const isAt = ({method, path}: Call, patterns: readonly string[]): boolean =>
	patterns.some(pattern => {
		const [wantedMethod, wantedPath = ''] = pattern.split(' ');
		const wanted = wantedPath.split('/');
		const given = path.split('/');
		return (
			wantedMethod === method &&
			wanted.length === given.length &&
			wanted.every((segment, index) => segment.startsWith('{') || segment === given[index])
		);
	});
