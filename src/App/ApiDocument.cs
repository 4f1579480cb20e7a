using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Luopan.App;

/// <summary>The API document: schemas are named slice + type, so that two nested records of one name stay two.</summary>
internal static class ApiDocument
{
    internal static void Configure(OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = type =>
        {
            var own = type.Type;
            if (own.DeclaringType is { } slice && own.Namespace?.StartsWith("Luopan.", StringComparison.Ordinal) == true)
                return slice.Name + own.Name.Split('`')[0];
            if (own.IsGenericType && own.Name.StartsWith("Page`", StringComparison.Ordinal))
            {
                var of = own.GetGenericArguments()[0];
                return (of.DeclaringType?.Name ?? "") + of.Name + "Page";
            }

            return OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        };
        options.AddOperationTransformer((operation, context, _) =>
        {
            NameParts(operation, [.. context.Description.ParameterDescriptions.Where(p => p.Source == BindingSource.Form || p.Source == BindingSource.FormFile).Select(p => (p.Name, p.IsRequired))]);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Luopan";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    }

    // The framework lists the parts of a form one by one and forgets the names of those that are no files.
    private static void NameParts(OpenApiOperation operation, IReadOnlyList<(string Name, bool Required)> names)
    {
        if (operation.RequestBody?.Content?.TryGetValue("multipart/form-data", out var form) != true || form!.Schema is not OpenApiSchema { AllOf: { } parts } whole || parts.Count != names.Count) return;
        whole.Properties = names.Zip(parts).ToDictionary(p => p.First.Name, p => p.Second.Properties?.Values.SingleOrDefault() ?? p.Second);
        whole.Required = names.Where(n => n.Required).Select(n => n.Name).ToHashSet();
        whole.AllOf = null;
    }
}
