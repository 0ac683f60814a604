import {useState} from 'preact/hooks';
import {safeUrl} from '../safe-url.js';

/** A picture that a bot or a person sent; its address when it cannot be shown. */
export const Picture = ({url, alt}: {readonly url: unknown; readonly alt: string}) => {
	const [broken, setBroken] = useState(false);
	const src = safeUrl(url);
	if (src === undefined || broken)
		return (
			<p class="placeholder">
				{alt}: {typeof url === 'string' ? url.slice(0, 200) : 'no address'}
			</p>
		);
	return <img class="picture" src={src} alt={alt} loading="lazy" onError={() => setBroken(true)} />;
};
