import {safeUrl} from '../safe-url.js';
import {Picture} from './picture.js';

const names: Readonly<Record<string, string>> = {image: 'Picture', video: 'Video', audio: 'Recording'};

/** A file in a message. */
export const Media = ({type, url}: {readonly type: string; readonly url: unknown}) => {
	const href = safeUrl(url);
	const name = names[type] ?? 'File';
	if (type === 'image') return <Picture url={url} alt="Picture" />;
	if (href === undefined)
		return (
			<p class="placeholder">
				{name}: {typeof url === 'string' ? url.slice(0, 200) : 'no address'}
			</p>
		);
	// biome-ignore lint/a11y/useMediaCaption: what a bot sends comes without captions
	if (type === 'video') return <video class="picture" src={href} controls preload="none" aria-label={name} />;
	// biome-ignore lint/a11y/useMediaCaption: what a bot sends comes without captions
	if (type === 'audio') return <audio src={href} controls preload="none" aria-label={name} />;
	return (
		<a class="file" href={href} target="_blank" rel="noopener noreferrer">
			{name}: {new URL(href).pathname.split('/').at(-1) || href}
		</a>
	);
};
