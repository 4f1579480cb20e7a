namespace Luopan.Engines.Claims;

/// <summary>What a paragraph has said so far and its next clause may leave out.</summary>
internal sealed class Carry
{
    /// <summary>The period last named; empty when the paragraph named none.</summary>
    public string Period { get; set; } = "";

    /// <summary>The period was named with 到: a year to reach.</summary>
    public bool IsDue { get; set; }

    /// <summary>The region last named; empty for the section's own.</summary>
    public string Region { get; set; } = "";

    /// <summary>The indicator last spoken of, without share or growth.</summary>
    public string Subject { get; set; } = "";

    /// <summary>What stood before an adverb in the last subject: 对外承包工程 of 对外承包工程累计新签合同额.</summary>
    public string Topic { get; set; } = "";

    /// <summary>The last claims of the sentence, newest last.</summary>
    public List<Claim> Recent { get; } = [];

    /// <summary>The subjects of the sentence in order, for lists that come back to them with 分别.</summary>
    public List<(string Subject, string Region)> Subjects { get; } = [];

    public void EnterSentence(bool continues)
    {
        if (continues) return;
        Recent.Clear();
        Subjects.Clear();
        Topic = "";
        if (Region is "全国" or "全球") Region = "";
    }
}
