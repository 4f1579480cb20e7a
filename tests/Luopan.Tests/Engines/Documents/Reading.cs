using System.Text;
using Luopan.Engines.Documents;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

/// <summary>Short ways to read small texts and to look at what came out.</summary>
internal static class Reading
{
    public static ReadResult Try(byte[] bytes, string name, ReadLimits? limits = null) => DocumentReader.Read(new MemoryStream(bytes), name, limits);

    public static Document Text(string text, string name = "规划.txt")
    {
        var result = Try(Encoding.UTF8.GetBytes(text), name);
        Assert.Null(result.Fault);
        IsSound(result.Document!);
        return result.Document!;
    }

    public static Fault Refused(byte[] bytes, string name, ReadLimits? limits = null)
    {
        var result = Try(bytes, name, limits);
        Assert.Null(result.Document);
        return result.Fault!;
    }

    /// <summary>The tree, a heading a line, indented by level.</summary>
    public static string Outline(Document document) =>
        string.Join('\n', document.Sections().Select(s => new string(' ', (s.Level - 1) * 2) + s.Number + "|" + s.Title));

    /// <summary>Every place a claim can stand in, with its sentences.</summary>
    public static IEnumerable<(string Text, IReadOnlyList<Sentence> Parts)> Places(Document document) =>
        new[] { document.Root }.Concat(document.Sections()).SelectMany(s => s.Blocks.SelectMany(Places).Concat(s.Heading is { } h ? [(h.Text, [h])] : []));

    /// <summary>Orders run from 0 without gaps, and every sentence stands in its place at its offset.</summary>
    public static void IsSound(Document document)
    {
        Assert.Equal(Enumerable.Range(0, document.Sentences().Count()), document.Sentences().Select(s => s.Order));
        foreach (var (text, parts) in Places(document))
            Assert.All(parts, p => Assert.Equal(p.Text, text[p.Start..p.End]));
    }

    private static IEnumerable<(string Text, IReadOnlyList<Sentence> Parts)> Places(Block block) => block switch
    {
        Paragraph p => [(p.Text, p.Parts)],
        Footnote n => [(n.Text, n.Parts)],
        Table t => t.Rows.Select(r => (r.Text, r.Parts)).Concat(new[] { t.Caption, t.Unit }.OfType<Sentence>().Select(c => (c.Text, (IReadOnlyList<Sentence>)[c]))),
        _ => [],
    };
}
