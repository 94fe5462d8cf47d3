-- Seats beside the document of their proposal, for practices that thank the people in them.

CREATE TABLE proposal_seat (
    partnership_id UUID NOT NULL,
    proposal_id UUID NOT NULL,
    -- Random: it stands in the open log.
    id UUID NOT NULL,
    -- For whom it is, in words.
    group_name TEXT NOT NULL,
    -- Who sits there by their own yes; null while nobody does.
    holder_id UUID,
    PRIMARY KEY (partnership_id, id),
    FOREIGN KEY (partnership_id, proposal_id) REFERENCES proposal (partnership_id, id)
);

-- Who pays, as the cards say; null in a draft that does not say it yet, and in what was kept before
-- this column until a day carries it over.
ALTER TABLE proposal ADD COLUMN pays TEXT;

-- What other practices may read: every seat, with what its proposal is called. Who holds it is for
-- that person's own pages.
CREATE VIEW seat_v1 AS
SELECT s.partnership_id, s.id, s.proposal_id, p.title, p.pays, p.stage, p.decided_day,
    s.group_name, s.holder_id
FROM proposal_seat s
JOIN proposal p ON p.partnership_id = s.partnership_id AND p.id = s.proposal_id;
