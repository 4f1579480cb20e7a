namespace Luopan.Engines.Series.Templates;

/// <summary>A bulletin template, read and checked: front matter as raw text, body as parts in order.</summary>
/// <param name="Front">Keys and raw values between the two lines of <c>---</c>, in order.</param>
/// <param name="Body">The parts after it.</param>
public sealed record Template(IReadOnlyDictionary<string, string> Front, IReadOnlyList<Part> Body)
{
    /// <summary>Front values that hold tags, read like the body.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<Part>> FrontParts { get; init; } = new Dictionary<string, IReadOnlyList<Part>>();
}

/// <summary>One part of a template.</summary>
public abstract record Part(Place Place);

/// <summary>Text as written, line ends and heading signs included.</summary>
public sealed record Words(Place Place, string Text) : Part(Place);

/// <summary><c>{{expression | format}}</c>.</summary>
public sealed record Tag(Place Place, Expression Expression, Format? Format) : Part(Place);

/// <summary><c>{{#if condition}}…{{else}}…{{/if}}</c>.</summary>
public sealed record Condition(Place Place, Expression If, IReadOnlyList<Part> Then, IReadOnlyList<Part> Else) : Part(Place);

/// <summary>A line <c>::table name key=value …</c> or <c>::chart …</c>.</summary>
public sealed record Directive(Place Place, string Kind, string Name, IReadOnlyDictionary<string, Option> Options) : Part(Place);

/// <summary>The values of one key of a directive: one, or the items of a list in square brackets; tags inside are filled when rendered.</summary>
public sealed record Option(Place Place, IReadOnlyList<string> Values)
{
    internal IReadOnlyList<IReadOnlyList<Part>> Parts { get; init; } = [];
}
