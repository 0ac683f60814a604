import {oneOf} from './one-of.js';

/** What Meta says of a recipient that is not a person of the page, in the languages it was seen in. */
export const noMatchingUser = oneOf`
	no matching user
	no se (?:ha )?encontr\w+ (?:a )?ning\w+ usuario
	usuarios? que coincid\w+
	usuario (?:no|nao) encontrado|utilisateur introuvable|(?:nutzer|benutzer) nicht gefunden
	nenhum usuario correspondente|aucun utilisateur correspondant
	kein\w{0,2} (?:passend|ubereinstimmend|entsprechend)\w* (?:nutzer|benutzer|person)
	nessun utente corrispondente|khong tim thay nguoi dung
	nem talalhato (?:\w+ ){0,4}felhasznalo
	ingen matchande anvandare
	geen overeenkomende gebruiker
	nie znaleziono (?:\w+ ){0,4}uzytkownik\w*
	eslesen kullanici|pengguna yang cocok
	ingen (?:samsvarende|tilsvarende|matchende) bruge?re?
	не найден\S{0,3} (?:\S+ ){0,4}пользовател
	一致するユーザー|找不到匹配的用户
`;

/** The same of an id, in Meta's older words. */
export const invalidId = oneOf`invalid (?:fb|user |recipient )id\b`;
