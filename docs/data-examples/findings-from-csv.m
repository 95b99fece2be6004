// Power Query: Data > Get Data > Launch Power Query Editor > New Source > Blank Query > Advanced Editor.
// Reads findings.csv of `trueup export --out DIR`. Change Folder to that DIR, with a \ (or / on a Mac) at its end.
let
    Folder = "C:\trueup\data-export\",
    Source = Csv.Document(File.Contents(Folder & "findings.csv"),
        [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
    Headed = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
    Empty = Table.ReplaceValue(Headed, "", null, Replacer.ReplaceValue, Table.ColumnNames(Headed)),
    Typed = Table.TransformColumnTypes(Empty, {
        {"run", Int64.Type}, {"claim_number", type text}, {"patient_control_number", type text},
        {"payer_name", type text}, {"outcome", type text}, {"denial_class", type text},
        {"service_date", type date}, {"first_decided_on", type date}, {"last_decided_on", type date},
        {"bill_received", type date}, {"due_date", type date},
        {"days", Int64.Type}, {"hours", type number},
        {"billed", Currency.Type}, {"allowed", Currency.Type}, {"expected", Currency.Type},
        {"paid", Currency.Type}, {"recouped", Currency.Type}, {"variance", Currency.Type}}, "en-US")
in
    Typed
