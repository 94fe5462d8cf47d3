-- How a partnership decides: what holds, what held before, and what is asked for. Days are text.

-- One set of terms, whole. What holds is the one with the largest `nth`; when there is none, the
-- terms of the founding hold, which stand in the program.
CREATE TABLE terms (
    partnership_id UUID NOT NULL,
    -- Random: it stands in addresses.
    id UUID NOT NULL,
    -- Its place among those that held, from 1; null while it is only asked for.
    nth INTEGER,
    -- Those it was written against; null for those of the founding. Other terms in between, and it
    -- can't hold any more.
    follows_id UUID,
    -- The day it was written. Who wrote it is not kept: its proposal has an author.
    asked_day TEXT NOT NULL,
    -- The day from which it holds; null while it is only asked for.
    held_day TEXT,
    -- The decision that set it; null while it is only asked for.
    decision_id UUID,
    -- From how many partners someone must have spoken.
    quorum_partners INTEGER NOT NULL,
    -- How many people must have spoken.
    quorum_people INTEGER NOT NULL,
    -- How many days people are asked.
    open_days INTEGER NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

-- A value by which what a proposal does to people is looked at.
CREATE TABLE terms_value (
    partnership_id UUID NOT NULL,
    terms_id UUID NOT NULL,
    -- Its place, from 0.
    position INTEGER NOT NULL,
    -- One of the set that is offered: 'love'; null when it is in own words.
    offered TEXT,
    -- The partnership's own words; null when it is one of the set.
    own_words TEXT,
    PRIMARY KEY (partnership_id, terms_id, position),
    FOREIGN KEY (partnership_id, terms_id) REFERENCES terms (partnership_id, id) ON DELETE CASCADE
);

-- A partner that pays or holds the contract: its people speak last.
CREATE TABLE terms_lead (
    partnership_id UUID NOT NULL,
    terms_id UUID NOT NULL,
    partner_id UUID NOT NULL,
    PRIMARY KEY (partnership_id, terms_id, partner_id),
    FOREIGN KEY (partnership_id, terms_id) REFERENCES terms (partnership_id, id) ON DELETE CASCADE
);
