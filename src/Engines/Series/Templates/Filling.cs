using Luopan.Kernel;

namespace Luopan.Engines.Series.Templates;

/// <summary>Walks the parts of a template and gathers them into blocks.</summary>
internal sealed class Filling(SeriesEngine engine, Scene scene, List<MissingFigure> missing)
{
    private readonly List<Block> blocks = [];
    private readonly List<MissingFigure> leftOut = [];
    private BlockDraft draft = new();

    public IReadOnlyList<MissingFigure> LeftOut => leftOut;

    public IReadOnlyList<Block> Blocks(IReadOnlyList<Part> body)
    {
        Walk(body, inside: Surrounding.Nothing);
        Close();
        return blocks;
    }

    /// <summary>Fills text that stands on its own line, such as a title.</summary>
    public static string Text(IReadOnlyList<Part> parts, SeriesEngine engine, Scene scene, List<MissingFigure> missing)
    {
        var filling = new Filling(engine, scene, missing);
        filling.Walk(parts, Surrounding.Nothing);
        var text = string.Concat(filling.draft.Runs.Select(run => run.Text));
        missing.AddRange(filling.draft.Missing);
        return text;
    }

    private void Walk(IReadOnlyList<Part> parts, Surrounding inside)
    {
        foreach (var part in parts)
            switch (part)
            {
                case Words words:
                    Write(words.Text, inside);
                    break;
                case Tag tag:
                    Write(tag, inside);
                    break;
                case Condition condition:
                    Branch(condition, inside);
                    break;
                case Directive directive:
                    Close();
                    blocks.Add(new Drawing(directive.Kind, directive.Name, directive.Options.ToDictionary(option => option.Key, Values), directive.Place));
                    break;
            }
    }

    private IReadOnlyList<string> Values(KeyValuePair<string, Option> option) =>
        [.. option.Value.Parts.Select(parts => Text(parts, engine, scene, missing))];

    private void Branch(Condition condition, Surrounding inside)
    {
        var asked = engine.Evaluate(condition.If, scene);
        draft.LineIsEmpty = false;
        var holds = asked.Text is { } text ? text.Length > 0 : Evaluator.Condition(asked) == true;
        if (!holds && Asks(condition.Then)) draft.Dropped = true;
        if (inside == Surrounding.Nothing && asked.MissingReason is { } reason && FirstFigure(condition.Then) is { } figure)
            leftOut.Add(new MissingFigure(figure.Expression.ToString(), reason, figure.Place));
        Walk(holds ? condition.Then : condition.Else, holds ? Surrounding.Then : Surrounding.Else);
        draft.LineIsEmpty = false;
    }

    // Whether a part prints figures, not only words of the scene.
    private bool Asks(IReadOnlyList<Part> parts) => parts.Any(part => part switch
    {
        Tag tag => tag.Expression is not Name { Breakdown: "" } name || !scene.Words.ContainsKey(name.Code),
        Condition inner => Asks(inner.Then) || Asks(inner.Else),
        _ => false,
    });

    private Tag? FirstFigure(IReadOnlyList<Part> parts) => parts.OfType<Tag>().FirstOrDefault(tag => Asks([tag]));

    private void Write(Tag tag, Surrounding inside)
    {
        var expression = tag.Format is { } format ? engine.Suited(tag.Expression, format.Name) : tag.Expression;
        var evaluated = Printing.Fitted(engine.Evaluate(expression, scene), tag.Format);
        if (evaluated.MissingReason is { } reason)
        {
            draft.Missing.Add(new MissingFigure(expression.ToString(), reason, tag.Place));
            draft.Add(new FigureRun(Display.Missing, expression.ToString(), evaluated), inside);
        }
        else if (evaluated.Value is null) draft.Add(new TextRun(Printing.Print(evaluated, tag.Format)), inside);
        else draft.Add(new FigureRun(Printing.Print(evaluated, tag.Format), expression.ToString(), evaluated), inside);
    }

    private void Write(string text, Surrounding inside)
    {
        var first = true;
        foreach (var line in text.Split('\n'))
        {
            if (!first) EndLine();
            first = false;
            var written = draft.LineIsEmpty || draft.Runs.Count == 0 ? line.TrimStart() : line;
            if (draft.LineIsEmpty && draft.Runs.Count > 0 && written.StartsWith('#')) Close();
            if (written.Length > 0) draft.Write(written, inside);
        }
    }

    // An empty line ends a paragraph, any line end ends a heading; other line ends join.
    private void EndLine()
    {
        if (draft.LineIsEmpty || draft.Level > 0) Close();
        else draft.LineIsEmpty = true;
    }

    private void Close()
    {
        if (draft.Finish() is { } block)
        {
            blocks.Add(block);
            missing.AddRange(draft.Missing);
        }

        draft = new BlockDraft();
    }
}

/// <summary>Where a piece stands.</summary>
internal enum Surrounding
{
    Nothing,
    Then,
    Else,
}

/// <summary>A block being gathered, and what decides whether it stays.</summary>
internal sealed class BlockDraft
{
    private bool figureOutside;
    private bool figureShown;
    private bool otherwise;
    private bool conditional;

    public List<Run> Runs { get; } = [];

    public List<MissingFigure> Missing { get; } = [];

    public int Level { get; private set; }

    public bool LineIsEmpty { get; set; } = true;

    public bool Dropped { get; set; }

    public void Write(string text, Surrounding inside)
    {
        if (Runs.Count == 0 && Level == 0 && text[0] == '#')
        {
            Level = text.TakeWhile(sign => sign == '#').Count();
            text = text[Level..].TrimStart();
        }
        else if (LineIsEmpty && Runs.Count > 0 && NeedsBlank(Runs[^1].Text, text)) text = " " + text;

        LineIsEmpty = false;
        if (text.Length == 0) return;
        otherwise |= inside == Surrounding.Else && !string.IsNullOrWhiteSpace(text);
        Append(text);
    }

    public void Add(Run run, Surrounding inside)
    {
        LineIsEmpty = false;
        otherwise |= inside == Surrounding.Else;
        if (run is TextRun)
        {
            Append(run.Text);
            return;
        }

        figureOutside |= inside == Surrounding.Nothing;
        conditional |= inside != Surrounding.Nothing;
        figureShown |= run is FigureRun { Evaluated.IsMissing: false };
        Runs.Add(run);
    }

    /// <summary>The block; null when it is empty, or when every figure it was to show stands in a condition and is missing.</summary>
    public Block? Finish()
    {
        var gone = (Dropped || conditional) && !figureOutside && !figureShown && !otherwise;
        if (gone || Runs.All(run => string.IsNullOrWhiteSpace(run.Text))) return null;
        if (Runs[^1] is TextRun last) Runs[^1] = new TextRun(last.Text.TrimEnd());
        return Level > 0 ? new Heading(Level, Runs) : new Paragraph(Runs);
    }

    private void Append(string text)
    {
        if (Runs.Count > 0 && Runs[^1] is TextRun before) Runs[^1] = new TextRun(before.Text + text);
        else Runs.Add(new TextRun(text));
    }

    // Chinese lines join without a blank, Latin words need one.
    private static bool NeedsBlank(string before, string after) =>
        before.Length > 0 && char.IsAscii(before[^1]) && char.IsAscii(after[0]) && !char.IsWhiteSpace(before[^1]);
}
