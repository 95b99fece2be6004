-- Days that are short because money was taken back are answered, and never asked for with days that were paid short.

ALTER TABLE item
    ADD COLUMN answers_take_back BOOLEAN NOT NULL DEFAULT FALSE;
