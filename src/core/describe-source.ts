import type {Source} from './setting.js';

/** A source as people call it: `MESSENGER_APP_ID in .env`. */
export const describeSource = (source: Source): string => {
	switch (source.kind) {
		case 'flag':
		case 'environment':
			return source.name;
		case 'env-file':
			return `${source.name} in ${source.path}`;
		case 'sandbox':
			return 'the sandbox';
		case 'profile':
			return `the profile ${source.name}${source.keptIn ? `, in the ${source.keptIn}` : ''}`;
		case 'prompt':
			return 'your answer';
		case 'default':
			return 'the default';
	}
};
