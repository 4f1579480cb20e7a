using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Luopan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Units : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "reporting_invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ScopeKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Sealed = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    JobId = table.Column<Guid>(type: "uuid", nullable: false),
                    MailedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_invitation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_roster_mapping",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Heads = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    Json = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_roster_mapping", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_unit",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Home = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ScopeKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Industry = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Panels = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Officer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Phone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_unit", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "reporting_unit_figure",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReturnId = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Industry = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Indicator = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Breakdown = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Value = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_unit_figure", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_invitation_Hash",
                table: "reporting_invitation",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reporting_invitation_JobId",
                table: "reporting_invitation",
                column: "JobId");

            migrationBuilder.CreateIndex(
                name: "IX_reporting_invitation_Unit",
                table: "reporting_invitation",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_reporting_unit_OrgPath",
                table: "reporting_unit",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_reporting_unit_figure_Form_Period",
                table: "reporting_unit_figure",
                columns: new[] { "Form", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_unit_figure_ReturnId",
                table: "reporting_unit_figure",
                column: "ReturnId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reporting_invitation");

            migrationBuilder.DropTable(
                name: "reporting_roster_mapping");

            migrationBuilder.DropTable(
                name: "reporting_unit");

            migrationBuilder.DropTable(
                name: "reporting_unit_figure");
        }
    }
}
