-- Two keys: acts that one host asks for and a host of another partner confirms; and partners that
-- are here no more.

-- The day a partner was removed; null while it is here. It stays by name: what it decided stays.
ALTER TABLE partner ADD COLUMN gone_day TEXT;

DROP VIEW partner_v1;

CREATE VIEW partner_v1 AS SELECT partnership_id, id, name FROM partner WHERE gone_day IS NULL;

-- Every partner there ever was, for what they did.
CREATE VIEW partner_ever_v1 AS SELECT partnership_id, id, name, gone_day FROM partner;

-- An act that takes two keys, from asked to its end.
CREATE TABLE asked_act (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    -- Random: it stands in the open log.
    id UUID NOT NULL,
    -- What would happen: 'partner.add', 'round.close-early'.
    act TEXT NOT NULL,
    -- To what: 'partner:0190…', 'round:0190…'.
    about TEXT NOT NULL,
    -- What that is called. Never a person's name.
    called TEXT NOT NULL,
    -- Why, in the asker's words; null where the act needs no reason.
    why TEXT,
    -- 'waiting', 'confirmed', 'refused', 'taken-back' or 'lapsed'.
    state TEXT NOT NULL,
    -- The host who asked; null once it ended, or when that person was deleted.
    asked_by UUID,
    -- The partner they came from when they asked.
    partner_id UUID NOT NULL,
    asked_day TEXT NOT NULL,
    -- The last day on which it can be confirmed.
    until_day TEXT NOT NULL,
    -- The partner whose host answered; null while it waits, and when nobody answered.
    answer_partner_id UUID,
    -- The day it ended; null while it waits.
    ended_day TEXT,
    PRIMARY KEY (partnership_id, id)
);

CREATE INDEX asked_act_state ON asked_act (partnership_id, state, until_day);

-- What waits for a second key, and what was confirmed: for the pages of the practices whose acts
-- they are.
CREATE VIEW asked_act_v1 AS
SELECT partnership_id, id, act, about, state, until_day, ended_day, partner_id, answer_partner_id
FROM asked_act;
