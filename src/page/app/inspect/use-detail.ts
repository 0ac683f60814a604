import {useEffect, useState} from 'preact/hooks';

/** What is behind a row, asked for when the row is chosen and when it has moved on. */
export const useDetail = <Detail>(
	id: string | undefined,
	version: number,
	load: (id: string) => Promise<Detail>,
	onFailure: (error: unknown) => void,
): Detail | undefined => {
	const [detail, setDetail] = useState<{readonly id: string; readonly value: Detail} | undefined>(undefined);
	useEffect(() => {
		if (id === undefined) return undefined;
		let wanted = true;
		load(id)
			.then(value => wanted && setDetail({id, value}))
			.catch(onFailure);
		return () => {
			wanted = false;
		};
	}, [id, version]);
	return detail?.id === id ? detail?.value : undefined;
};
