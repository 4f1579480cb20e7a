namespace Luopan.Engines.Series.Templates;

/// <summary>A filled template: what a page or a document prints, each figure still tied to its source.</summary>
/// <param name="Front">Front matter with its tags filled.</param>
/// <param name="Blocks">In order.</param>
/// <param name="Missing">Figures asked for outside conditions that could not be had; an official bulletin should have none.</param>
/// <param name="LeftOut">First figure of each piece that was left out because what its condition asks is missing; what a condition denies is not among them.</param>
public sealed record Rendered(IReadOnlyDictionary<string, string> Front, IReadOnlyList<Block> Blocks, IReadOnlyList<MissingFigure> Missing, IReadOnlyList<MissingFigure> LeftOut);

/// <summary>One block of a page.</summary>
public abstract record Block;

/// <summary>A heading; level 1 is the highest.</summary>
public sealed record Heading(int Level, IReadOnlyList<Run> Runs) : Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block;

/// <summary>A table or chart for the module that prints bulletins to draw; the options have their tags filled.</summary>
/// <param name="Kind"><c>table</c> or <c>chart</c>.</param>
/// <param name="Name">Which one, such as <c>ranking</c>; empty when none was written.</param>
/// <param name="Options">Values by key.</param>
/// <param name="Place">Where it stands in the template, for refusals.</param>
public sealed record Drawing(string Kind, string Name, IReadOnlyDictionary<string, IReadOnlyList<string>> Options, Place Place) : Block;

/// <summary>A piece of text within a block.</summary>
public abstract record Run(string Text);

/// <summary>Text without a source.</summary>
public sealed record TextRun(string Text) : Run(Text);

/// <summary>A figure as printed, with the expression it came from and its whole provenance; printed as — when missing.</summary>
public sealed record FigureRun(string Text, string Expression, Evaluated Evaluated) : Run(Text);

/// <summary>A figure that could not be printed, where it stands in the template and why.</summary>
public sealed record MissingFigure(string Expression, string Reason, Place Place);
