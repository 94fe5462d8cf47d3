-- Proposals: one row each, with everything the rules need in one document.
-- `partnership_id` leads every key. Days are text, as 2026-04-18.

CREATE TABLE proposal (
    partnership_id UUID NOT NULL,
    -- Random: it stands in the open log.
    id UUID NOT NULL,
    -- How far it is: 'draft', 'impact', 'seats', 'understand', 'react', 'consent', 'asked',
    -- 'decided', 'reviewed', 'withdrawn' or 'lapsed'.
    stage TEXT NOT NULL,
    -- How many events it had. Whoever writes says which number they read, so that of two who
    -- change it at once one has to look again.
    n_events INTEGER NOT NULL,
    -- The first day on which a day that comes may change something; null when none does.
    due_day TEXT,
    -- What it is called; null in a draft that does not say it yet.
    title TEXT,
    -- What it is about when another practice keeps that, as 'word:0190…'; null otherwise.
    about TEXT,
    -- What was decided; null before.
    text TEXT,
    -- The day it was decided; null before.
    decided_day TEXT,
    -- The last day the decision holds; null before.
    until_day TEXT,
    -- The day it is looked at again; null before.
    review_day TEXT,
    -- The proposal as the rules see it: a JSON document, `v` is the version of its format.
    state TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

CREATE INDEX proposal_due ON proposal (due_day);

-- The entries of the open log that tell of a proposal.
CREATE TABLE proposal_entry (
    partnership_id UUID NOT NULL,
    proposal_id UUID NOT NULL,
    -- The number of the entry.
    seq BIGINT NOT NULL,
    PRIMARY KEY (partnership_id, proposal_id, seq),
    FOREIGN KEY (partnership_id, proposal_id) REFERENCES proposal (partnership_id, id)
);

-- What other practices may read: every decision.
CREATE VIEW decision_v1 AS
SELECT partnership_id, id, title, text, decided_day AS day, until_day AS until,
    review_day AS review, stage, about
FROM proposal
WHERE decided_day IS NOT NULL;
