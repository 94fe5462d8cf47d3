-- Who brought an auditor's statement about a sealed round. The statement itself is in `open_record`.

CREATE TABLE round_audit (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- The signature of the statement, 64 bytes: names it.
    signature BYTEA NOT NULL,
    -- The member who brought it; null when that person was deleted.
    person_id UUID,
    PRIMARY KEY (partnership_id, round_id, signature),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);
