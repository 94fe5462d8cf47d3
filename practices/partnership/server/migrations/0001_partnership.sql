-- Partnerships: their partners, members, hosts, groups, invites, and codes that hosts made.
-- `partnership_id` leads every key, so that a partnership can live on a machine of its own.
-- Days are text, as 2026-04-18.

-- One partnership. No partner owns it, so there is no owner here.
CREATE TABLE partnership (
    partnership_id UUID NOT NULL PRIMARY KEY,
    -- Its name in addresses: 'roots-and-rivers'. Unique: the rules look before they write.
    slug TEXT NOT NULL,
    -- Its name for people.
    name TEXT NOT NULL,
    -- The day it was started.
    since_day TEXT NOT NULL
);

CREATE INDEX partnership_slug ON partnership (slug);

-- An organisation or group in the partnership. All are equals: no order, no rank.
CREATE TABLE partner (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    -- The host who added it; null when it was there from the start or that person was deleted.
    added_by UUID,
    since_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

-- A person in the partnership, through one partner. Their name is in the table `person`.
CREATE TABLE member (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    person_id UUID NOT NULL,
    partner_id UUID NOT NULL,
    since_day TEXT NOT NULL,
    -- The day they became a host; null when they are none.
    host_since_day TEXT,
    -- The host who made them one; null when they were host from the start, are none, or when that
    -- person was deleted.
    host_added_by UUID,
    PRIMARY KEY (partnership_id, person_id),
    FOREIGN KEY (partnership_id, partner_id) REFERENCES partner (partnership_id, id)
);

CREATE INDEX member_person ON member (person_id);

-- A self-described lens, such as families or youth.
CREATE TABLE people_group (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    -- 1 when a host offers it to everyone; 0 when it is in someone's own words. Own words are
    -- shown to no one until at least five people use them.
    offered INTEGER NOT NULL,
    -- The host who offered it; null when in own words or when that person was deleted.
    added_by UUID,
    since_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

-- Who says of themselves that they are in a group. Kept apart from `member`, and without a day, so
-- that no list, profile, log or export reads it by the way. Deleted as soon as the person says so.
CREATE TABLE member_group (
    partnership_id UUID NOT NULL,
    person_id UUID NOT NULL,
    group_id UUID NOT NULL,
    PRIMARY KEY (partnership_id, person_id, group_id),
    FOREIGN KEY (partnership_id, group_id) REFERENCES people_group (partnership_id, id)
);

-- A way in for new people: a link, a printed sheet, or an e-mail.
CREATE TABLE invite (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    id UUID NOT NULL,
    -- 'link', 'sheet' or 'email'.
    kind TEXT NOT NULL,
    -- The partner that people join through it; null when they choose themselves.
    partner_id UUID,
    -- The host who made it; null when that person was deleted.
    made_by UUID,
    made_day TEXT NOT NULL,
    -- The last day on which it works.
    ends_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id),
    FOREIGN KEY (partnership_id, partner_id) REFERENCES partner (partnership_id, id)
);

-- The codes of an invite: one for a link, many for a sheet. Kept as they are, so that hosts can
-- print them again: such a code opens no one's place here, it only makes a new one.
CREATE TABLE invite_code (
    partnership_id UUID NOT NULL,
    invite_id UUID NOT NULL,
    -- Its place on the sheet, from 1.
    number INTEGER NOT NULL,
    -- The code without hyphens, in capitals.
    code TEXT NOT NULL,
    -- How many more people may join with it.
    uses_left INTEGER NOT NULL,
    PRIMARY KEY (partnership_id, invite_id, number),
    FOREIGN KEY (partnership_id, invite_id) REFERENCES invite (partnership_id, id) ON DELETE CASCADE
);

CREATE INDEX invite_code_code ON invite_code (code);

-- A sign-in code that hosts made for someone else: two keys, so no host can do it alone.
CREATE TABLE new_code (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    id UUID NOT NULL,
    -- Whom it signs in.
    person_id UUID NOT NULL,
    -- 'first' for the second host's first code, 'waiting', 'given' or 'declined'.
    state TEXT NOT NULL,
    -- The host who asked; null when that person was deleted.
    asked_by UUID,
    asked_day TEXT NOT NULL,
    -- The host of another partner who answered; null while waiting, or when deleted.
    answered_by UUID,
    -- Null while waiting.
    answered_day TEXT,
    -- SHA-256 of the code; null while there is none.
    code_hash BYTEA,
    PRIMARY KEY (partnership_id, id)
);

-- What other practices may read.
CREATE VIEW partnership_v1 AS SELECT partnership_id AS id, slug, name FROM partnership;

CREATE VIEW partner_v1 AS SELECT partnership_id, id, name FROM partner;

CREATE VIEW member_v1 AS
SELECT partnership_id, person_id, partner_id,
    CASE WHEN host_since_day IS NULL THEN 0 ELSE 1 END AS is_host,
    since_day
FROM member;

-- Groups that may be named: those that hosts offer, and own words that five people share. The same
-- five as the smallest number of people whose answers are shown.
CREATE VIEW group_v1 AS
SELECT g.partnership_id, g.id, g.name
FROM people_group g
WHERE g.offered = 1 OR 5 <= (
    SELECT COUNT(*) FROM member_group m
    WHERE m.partnership_id = g.partnership_id AND m.group_id = g.id
);

CREATE VIEW member_group_v1 AS
SELECT m.partnership_id, m.person_id, m.group_id
FROM member_group m
JOIN group_v1 g ON g.partnership_id = m.partnership_id AND g.id = m.group_id;
