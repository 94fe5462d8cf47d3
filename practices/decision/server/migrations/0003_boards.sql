-- Both-and boards: two truths side by side. No vote, no winner, no end. Days are text.

CREATE TABLE board (
    partnership_id UUID NOT NULL,
    -- Random: it stands in addresses.
    id UUID NOT NULL,
    -- What it is about.
    title TEXT NOT NULL,
    -- The one truth and the other, in no order of weight.
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    begun_day TEXT NOT NULL,
    -- Who began it, so that they can take it back while nobody else wrote on it. Shown to nobody;
    -- null when that person was deleted.
    begun_by UUID,
    PRIMARY KEY (partnership_id, id)
);

-- Something someone wrote beside a truth. No day: an order would tell who wrote after whom.
CREATE TABLE board_line (
    partnership_id UUID NOT NULL,
    board_id UUID NOT NULL,
    -- Random: lines are shown in its order, which says nothing.
    id UUID NOT NULL,
    -- 'one' or 'other': beside which truth.
    side TEXT NOT NULL,
    -- 'good' or 'risk': as what.
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    -- Who wrote it, so that they can take it back. Shown to nobody; null when that person was
    -- deleted.
    written_by UUID,
    PRIMARY KEY (partnership_id, board_id, id),
    FOREIGN KEY (partnership_id, board_id) REFERENCES board (partnership_id, id) ON DELETE CASCADE
);
