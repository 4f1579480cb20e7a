namespace Luopan.Engines.Claims.Tasks;

/// <summary>What a document commits somebody to do.</summary>
public enum TaskKind
{
    /// <summary>任务: a measure to be carried out.</summary>
    Measure,

    /// <summary>重点工程: a project of a box (专栏).</summary>
    Project,
}

/// <summary>A measure or key project found in a document: a proposal, a person decides.</summary>
/// <param name="Sentence">Order of the sentence it stands in.</param>
/// <param name="Start">First character of its words inside the sentence, in UTF-16 units.</param>
/// <param name="Title">What is to be done, without numbering and final stop.</param>
/// <param name="Section">Headings above it from the outside in, joined by <c> &gt; </c>.</param>
/// <param name="Named">Responsible units as the text names them, the first in charge; empty when it names none.</param>
public sealed record TaskProposal(TaskKind Kind, int Sentence, int Start, int End, string Title, string Section, IReadOnlyList<string> Named);
