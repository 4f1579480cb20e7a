using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Luopan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Sources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "indicators_binding",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Profile = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Words = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Target = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_binding", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "indicators_delivery",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Direction = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Profile = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Period = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Part = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Party = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SourceId = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Kept = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    Sensitivity = table.Column<int>(type: "integer", nullable: false),
                    ScopeKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_delivery", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "indicators_source_cell",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Sheet = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Cell = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Head = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Printed = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Unit = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_source_cell", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_indicators_binding_Profile_Kind_Words",
                table: "indicators_binding",
                columns: new[] { "Profile", "Kind", "Words" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicators_delivery_Profile_Period",
                table: "indicators_delivery",
                columns: new[] { "Profile", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_indicators_delivery_SourceId",
                table: "indicators_delivery",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_indicators_source_cell_SourceId_Number",
                table: "indicators_source_cell",
                columns: new[] { "SourceId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indicators_binding");

            migrationBuilder.DropTable(
                name: "indicators_delivery");

            migrationBuilder.DropTable(
                name: "indicators_source_cell");
        }
    }
}
