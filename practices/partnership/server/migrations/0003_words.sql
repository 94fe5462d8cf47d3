-- Our words, agreements, roles that rotate, and the pact.
-- What waits for consent is a row in `candidate`; a decision adopts it, and nothing else does.
-- No row here says who wrote it: what is said belongs to a partner, or to everyone.

-- A word that people use for more than one thing.
CREATE TABLE word (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    -- Random: it may stand in the open log.
    id UUID NOT NULL,
    -- 'respect', 'trust' or 'dignity' for the words that wait from the first day; else null.
    first_word TEXT,
    since_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

-- The word in one language.
CREATE TABLE word_term (
    partnership_id UUID NOT NULL,
    word_id UUID NOT NULL,
    -- A tag: 'en', 'es'.
    language TEXT NOT NULL,
    term TEXT NOT NULL,
    PRIMARY KEY (partnership_id, word_id, language),
    FOREIGN KEY (partnership_id, word_id) REFERENCES word (partnership_id, id)
);

-- What a partner means by a word, in one language. Any of its members writes it.
CREATE TABLE word_meaning (
    partnership_id UUID NOT NULL,
    word_id UUID NOT NULL,
    -- The partner. No foreign key: a partner may leave, and what it meant is then not shown.
    partner_id UUID NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (partnership_id, word_id, partner_id, language),
    FOREIGN KEY (partnership_id, word_id) REFERENCES word (partnership_id, id)
);

-- The meanings that were adopted, every version, in each language.
CREATE TABLE word_adopted (
    partnership_id UUID NOT NULL,
    word_id UUID NOT NULL,
    -- From 1.
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    -- 1 for the version that holds, 0 for earlier ones.
    holds INTEGER NOT NULL,
    -- The decision that adopted it: the id of its proposal.
    decision_id UUID NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, word_id, version, language),
    FOREIGN KEY (partnership_id, word_id) REFERENCES word (partnership_id, id)
);

-- How we want to be with each other: an agreement, or what may become one.
CREATE TABLE agreement (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    -- Random: it may stand in the open log.
    id UUID NOT NULL,
    -- The point it began from, such as 'guide.honest_talk'; null for one in own words.
    from_point TEXT,
    -- The language it is written in.
    language TEXT NOT NULL,
    -- A few words to call it by.
    title TEXT NOT NULL,
    -- What it says now: what is asked of people, which may be newer than what holds.
    text TEXT NOT NULL,
    since_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

-- Where a member stands. Shown to nobody but them, never counted, and without a day.
CREATE TABLE agreement_stand (
    partnership_id UUID NOT NULL,
    agreement_id UUID NOT NULL,
    person_id UUID NOT NULL,
    -- 'behind', 'talk' or 'change'.
    stand TEXT NOT NULL,
    -- The words they would rather have; null unless 'change'.
    words TEXT,
    PRIMARY KEY (partnership_id, agreement_id, person_id),
    FOREIGN KEY (partnership_id, agreement_id) REFERENCES agreement (partnership_id, id)
);

-- What was adopted, every version. The last one holds.
CREATE TABLE agreement_adopted (
    partnership_id UUID NOT NULL,
    agreement_id UUID NOT NULL,
    -- From 1.
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    -- 1 for the version that holds, 0 for earlier ones.
    holds INTEGER NOT NULL,
    decision_id UUID NOT NULL,
    day TEXT NOT NULL,
    -- The day it is looked at again.
    review_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, agreement_id, version),
    FOREIGN KEY (partnership_id, agreement_id) REFERENCES agreement (partnership_id, id)
);

-- Work that someone holds until a day.
CREATE TABLE role (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    -- Random: it may stand in the open log.
    id UUID NOT NULL,
    name TEXT NOT NULL,
    -- 1 for work that is done without anyone saying so; 0 for work that people usually see.
    unseen INTEGER NOT NULL,
    -- What a newcomer should know; null while nobody wrote it.
    hand_over TEXT,
    -- Who holds it, or held it last; null when nobody did, or when they laid it down or left.
    holder_id UUID,
    -- The partner they came from when they took it; null with `holder_id`.
    holder_partner_id UUID,
    -- The last day of the term; null with `holder_id`.
    until_day TEXT,
    -- The decision that renewed the term; null for a first term.
    renewed_by UUID,
    -- Who said that they step in next; null while nobody did.
    next_id UUID,
    -- The last day whose end is written in the open log; null while none is.
    ended_day TEXT,
    since_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

-- The most roles that one partner holds. No row before a decision set it.
CREATE TABLE role_share (
    partnership_id UUID NOT NULL PRIMARY KEY REFERENCES partnership (partnership_id),
    -- In percent of all roles.
    most_percent INTEGER NOT NULL,
    decision_id UUID NOT NULL,
    day TEXT NOT NULL
);

-- What we are together for: the part of the pact that is adopted as the pact. Every version.
CREATE TABLE pact (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    -- From 1.
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    decision_id UUID NOT NULL,
    day TEXT NOT NULL,
    -- The day the pact is looked at again.
    review_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, version)
);

-- Partners that signed a version of the pact. Which of its people said yes for it is not kept.
CREATE TABLE pact_signed (
    partnership_id UUID NOT NULL,
    version INTEGER NOT NULL,
    partner_id UUID NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, version, partner_id),
    FOREIGN KEY (partnership_id, version) REFERENCES pact (partnership_id, version)
);

-- What waits for consent, in the words someone gave it.
CREATE TABLE candidate (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    id UUID NOT NULL,
    -- 'meaning', 'term', 'role-share' or 'pact'.
    kind TEXT NOT NULL,
    -- The word or the role it is about; null for the others.
    of_id UUID,
    language TEXT NOT NULL,
    -- What the thing is called: the word, the role.
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    since_day TEXT NOT NULL,
    -- The decision that adopted it; null while it waits.
    decision_id UUID,
    PRIMARY KEY (partnership_id, id)
);

-- What a proposal can be about, with the words it starts from.
CREATE VIEW subject_v1 AS
SELECT partnership_id, kind, id, title, text FROM candidate WHERE decision_id IS NULL
UNION ALL
SELECT partnership_id, 'agreement' AS kind, id, title, text FROM agreement;

-- The agreements that hold.
CREATE VIEW agreement_v1 AS
SELECT h.partnership_id, h.agreement_id AS id, g.title, h.text, g.language, h.day
FROM agreement_adopted h
JOIN agreement g ON g.partnership_id = h.partnership_id AND g.id = h.agreement_id
WHERE h.holds = 1;

-- Every word in each of its languages, with the meaning that was adopted: in that language, or in
-- another one while there is none; null before anything was adopted.
CREATE VIEW word_v1 AS
SELECT t.partnership_id, t.word_id AS id, t.language, t.term,
    a.text AS meaning, a.language AS meaning_language, a.day
FROM word_term t
LEFT JOIN word_adopted a
    ON a.partnership_id = t.partnership_id AND a.word_id = t.word_id AND a.holds = 1
    AND a.language = (
        SELECT COALESCE(MAX(CASE WHEN b.language = t.language THEN b.language END), MIN(b.language))
        FROM word_adopted b
        WHERE b.partnership_id = t.partnership_id AND b.word_id = t.word_id AND b.holds = 1
    );
