using Microsoft.AspNetCore.OpenApi;

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
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Luopan";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    }
}
