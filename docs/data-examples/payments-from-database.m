// Power Query: the views of the database itself, read with a login that is a member of trueup_reader (docs/operations.md).
// Change Server and Database; the embedded database is called postgres, and its port is another after each start.
let
    Server = "dbserver:5432",
    Database = "trueup",
    Source = PostgreSQL.Database(Server, Database),
    Payments = Source{[Schema = "trueup", Item = "payments"]}[Data],
    Typed = Table.TransformColumnTypes(Payments, {
        {"payment_date", type date}, {"deposited_on", type date}, {"claims", Int64.Type},
        {"amount", Currency.Type}, {"claims_paid", Currency.Type}, {"provider_adjustments", Currency.Type},
        {"matched", Currency.Type}, {"outside", Currency.Type}, {"unmatched", Currency.Type},
        {"difference", Currency.Type}, {"deposited", Currency.Type}}, "en-US")
in
    Typed
