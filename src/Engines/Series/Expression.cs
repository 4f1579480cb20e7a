namespace Luopan.Engines.Series;

/// <summary>
/// A parsed expression: immutable, knows where each part stands, and holds no evaluation of its own, so that the same tree serves a
/// single point today and aligned arrays of org × period later. <c>ToString</c> prints it back in its canonical form.
/// </summary>
public abstract record Expression(Place Place)
{
    public sealed override string ToString() => Printer.Print(this);
}

/// <summary>A number as written.</summary>
public sealed record Number(Place Place, decimal Value) : Expression(Place);

/// <summary>A text between quotation marks.</summary>
public sealed record Quoted(Place Place, string Value) : Expression(Place);

/// <summary>An indicator (or a word of the scene) with its breakdown in canonical form: sorted <c>dim=code;…</c>, empty for the total.</summary>
public sealed record Name(Place Place, string Code, string Breakdown) : Expression(Place);

/// <summary>An org, by code or by its part in the tree: <c>parent</c>, <c>province</c>, <c>nation</c>; in sets <c>children</c>, <c>peers</c>.</summary>
public sealed record OrgWord(Place Place, string Code) : Expression(Place);

/// <summary><c>x @ org</c>: the same expression read for another org.</summary>
public sealed record Redirect(Place Place, Expression Of, OrgWord Org) : Expression(Place);

/// <summary>A function applied to its arguments.</summary>
public sealed record Call(Place Place, Function Function, IReadOnlyList<Expression> Arguments) : Expression(Place);

/// <summary><c>-x</c>.</summary>
public sealed record Negation(Place Place, Expression Of) : Expression(Place);

/// <summary><c>not x</c>.</summary>
public sealed record Not(Place Place, Expression Of) : Expression(Place);

/// <summary>Two sides joined by an operator.</summary>
public sealed record Binary(Place Place, Operator Operator, Expression Left, Expression Right) : Expression(Place);

/// <summary>Operators between two sides, loosest first.</summary>
public enum Operator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
}
