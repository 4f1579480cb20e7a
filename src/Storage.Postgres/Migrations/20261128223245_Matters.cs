using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Matters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "reporting_request",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReturnId = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Org = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ScopeKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Row = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Column = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Beside = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    AnswerWithin = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    AnsweredBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_request", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_request_ReturnId",
                table: "reporting_request",
                column: "ReturnId");

            migrationBuilder.CreateIndex(
                name: "IX_reporting_request_State_Period",
                table: "reporting_request",
                columns: new[] { "State", "Period" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reporting_request");
        }
    }
}
