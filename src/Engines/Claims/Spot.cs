namespace Luopan.Engines.Claims;

/// <summary>A number, or a list of numbers, in its place.</summary>
/// <param name="Line">The line.</param>
/// <param name="Numbers">The number, or the numbers of the list.</param>
/// <param name="Head">The words in front.</param>
/// <param name="Clause">The clause it stands in.</param>
/// <param name="Next">Where the next number begins, or the clause ends.</param>
/// <param name="Region">Whom the clause is about.</param>
/// <param name="IsElsewhere">The number is another place's: 低于广东的87家.</param>
internal sealed record Spot(Line Line, List<Quantity> Numbers, Head Head, Clause Clause, int Next, string Region, bool IsElsewhere)
{
    public Quantity First => Numbers[0];

    public int Size => Numbers.Count;

    /// <summary>The words between the head's start and the number.</summary>
    public ReadOnlySpan<char> Before => Line.Text.AsSpan(Head.Start, First.BoundStart - Head.Start);
}

/// <summary>An indicator's name, and whom the number is about.</summary>
internal readonly record struct Named(string Name, string Region);
